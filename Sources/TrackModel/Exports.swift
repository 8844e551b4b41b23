// A point has a time: who imports the one can use the other.
@_exported public import CivilTime
