# User journey, why-tree and map.
