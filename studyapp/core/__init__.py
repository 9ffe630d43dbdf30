"""What is true: values in, values out; no Qt, no SQL, no files, no clock."""
