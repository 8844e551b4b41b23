/// The number of processors of the system, at least 1.
package var processorCount: Int {
  #if os(WASI)
    1
  #else
    max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
  #endif
}
