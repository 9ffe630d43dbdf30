"""Questions as quiz programs of the Moodle family know them, whatever the syntax."""
