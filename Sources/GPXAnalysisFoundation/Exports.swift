// One import for users.
@_exported public import GPXAnalysis
