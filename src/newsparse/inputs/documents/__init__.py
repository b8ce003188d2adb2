"""Documents: files whose text has to be taken out of them."""
