import ArgumentParser
import CMalloc
import Platform

/// Runs the command and turns every outcome into an exit status.
@main
enum Main {
  static func main() {
    gpxstat_keep_freed_memory()
    Interruption.install()
    holdStandardDescriptors()
    // Swift reads them from /proc: without it there are none, not even the tool's own name.
    if CommandLine.argc == 0 {
      endOfUsage(Diagnostics.message(.error, "the arguments cannot be read, because /proc is not mounted"))
    }
    var arguments = FileName.processArguments
    if arguments.isEmpty, Terminal.standardInput.isTerminal { endOfUsage(MainHelp.short) }
    if arguments == ["help"] { arguments = ["--help"] }
    if arguments == ["-V"] { arguments = ["--version"] }
    if let topic = Subcommands.topic(in: arguments) { printAndEnd(topic.text) }
    if let mistake = Subcommands.mistake(in: arguments) { endOfUsage(mistake) }
    let root = Subcommands.root(for: arguments)
    let folded = FoldedArguments(arguments)
    do {
      var command = try root.parseAsRoot(folded.arguments)
      if folded.hasRuns {
        if var reader = command as? any ParsableCommand & ReadsFiles {
          reader.input.files = folded.unfolded(reader.input.files)
          command = reader
        } else {
          command = try root.parseAsRoot(arguments)
        }
      }
      do {
        try command.run()
      } catch let error as ValidationError {
        // The parser takes whatever a command finds wrong while it runs for the root's.
        endOfUsage(Subcommands.message(error, in: type(of: command)))
      }
    } catch let error as WriteError {
      end(error)
    } catch let code as ExitCode {
      exit(code.rawValue)
    } catch {
      var text = Suggestion.checked(root.fullMessage(for: error))
      if root == GPXStat.self, text == GPXStat.helpMessage() { text = MainHelp.text }
      guard root.exitCode(for: error).isSuccess else { endOfUsage(text) }
      if arguments.contains(where: { $0.hasPrefix("--generate-completion-script") }) {
        text = CompletionScript(text, subcommands: Subcommands.described).text
      }
      printAndEnd(text)
    }
  }

  /// Help and version are written like every output: a full disk is an error.
  private static func printAndEnd(_ text: String) -> Never {
    do throws(WriteError) { try StandardOutput().write(text + "\n") } catch { end(error) }
    exit(ExitCode.success.rawValue)
  }

  /// Where a standard stream was closed by whoever started the process, the next file to be opened would take its
  /// number, and what is printed would go into a page, say. In its place there is something that cannot be used either.
  private static func holdStandardDescriptors() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  private static func endOfUsage(_ message: String) -> Never {
    Diagnostics.print(Diagnostics.usage(message))
    exit(ExitCode.usage.rawValue)
  }

  private static func end(_ error: WriteError) -> Never {
    if !error.isClosedPipe { Diagnostics.print(.error, "write failed: \(error.message)") }
    // Other threads may still be reading: what exit(3) tears down is theirs.
    _exit(error.isClosedPipe ? ExitCode.closedPipe.rawValue : ExitCode.writeFailed.rawValue)
  }
}
