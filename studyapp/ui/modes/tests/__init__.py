"""Tests: make one by blueprint, sit it in any order, hand it in, look it through."""
