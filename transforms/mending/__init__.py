"""What ``transforms.repair`` mends: shifted symbols (区位偏移), punctuation, white space, torn and folded lines."""
