"""What every step reads a text with: characters, lines, sentences, words, and the lines of a masthead (刊头).

Knows nothing of bulletins beyond a line; imports only the reviewed tables.
"""
