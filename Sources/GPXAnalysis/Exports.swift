// One import for users: the points, the reader and the metrics.
@_exported public import GPXReading
@_exported public import TrackAnalysis
@_exported public import TrackModel
