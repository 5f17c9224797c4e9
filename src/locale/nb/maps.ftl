# Brukerreise, årsakstre og kart.
