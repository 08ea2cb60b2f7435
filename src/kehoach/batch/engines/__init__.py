"""More than one machine: engines that exist already parse the documents of packed shards. One file each."""
