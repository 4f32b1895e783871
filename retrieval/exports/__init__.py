"""Write what was found as files that offices work with: Word, Excel, separated values."""
