"""Find references to legal texts and resolve them to the provisions that they name.

Finding (`finding.find_references`) reads words alone; resolving (`resolving.resolve`) looks them up
in a `library.Library` of the documents that are known.
"""
