"""What a document settles: its periods, deadlines, quotas, dossiers, each with its place."""
