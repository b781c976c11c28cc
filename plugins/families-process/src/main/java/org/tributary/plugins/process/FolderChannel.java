package org.tributary.plugins.process;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A process a question: {@code program OPERATION FOLDER}. The folder holds {@code request.json}, a
 * CSV file for each set of rows and, once there is a model, the folder {@code model}. The program
 * answers with {@code reply.json}, CSV files of its own, and what it leaves in {@code model}; a
 * code other than 0 is a failure.
 */
final class FolderChannel implements Channel {
  private static final String MODEL = "model";
  private final Program program;

  FolderChannel(Program program) {
    this.program = program;
  }

  @Override
  public Message ask(Message question, Notes notes) {
    LogTail log = new LogTail();
    try {
      Path folder = Files.createTempDirectory("tributary-program-");
      try {
        write(question, folder);
        run(question, notes, folder, log);
        return program.accepted(read(question, folder), question, log);
      } finally {
        Folders.delete(folder);
      }
    } catch (Wire.NonsenseException nonsense) {
      throw program.failure(question, "answers what is none (" + nonsense.getMessage() + ")", log);
    } catch (IOException broken) {
      throw program.failure(question, "could not be asked by files: " + broken.getMessage(), log);
    }
  }

  private static void write(Message question, Path folder) throws IOException {
    Files.writeString(folder.resolve("request.json"), Wire.text(question.header()));
    CsvFiles.write(question.blocks(), folder);
    Path model = Files.createDirectory(folder.resolve(MODEL));
    if (question.model().isPresent()) {
      Folders.unpack(question.model().get(), model);
    }
  }

  private void run(Message question, Notes notes, Path folder, LogTail log) throws IOException {
    Process process = program.start(List.of(question.operation(), folder.toString()));
    try (Watch watch = new Watch(process, log, notes, program.timeLimit())) {
      process.getOutputStream().close();
      // What it prints is read to its end, so that it never stands still, and is no answer.
      try {
        process.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
      } catch (IOException ended) {
        // The watch ended it and with it what is read; why is said below.
      }
      int code = process.waitFor();
      watch.close();
      watch.requireWanted();
      if (watch.late()) {
        throw program.failure(
            question,
            "did not answer within "
                + program.options().timeLimit()
                + " s and was ended; raise 'timeLimit' where it needs longer",
            log);
      }
      if (code != 0) {
        throw program.failure(question, "ended" + PipeChannel.code(process), log);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new java.util.concurrent.CancellationException("interrupted");
    } finally {
      Watch.end(process);
    }
  }

  private static Message read(Message question, Path folder) throws IOException {
    Path reply = folder.resolve("reply.json");
    if (!Files.isRegularFile(reply)) {
      throw new Wire.NonsenseException("it wrote no reply.json");
    }
    ObjectNode header = Wire.header(Files.readString(reply));
    List<Block> blocks = new ArrayList<>();
    for (String set : List.of("draws", "answers", "rows")) {
      Path file = folder.resolve(set + ".csv");
      if (Files.isRegularFile(file)) {
        blocks.addAll(CsvFiles.read(file, set));
      }
    }
    Path model = folder.resolve(MODEL);
    if (question.operation().equals("fit") && Files.isDirectory(model)) {
      if (!holdsFiles(model)) {
        throw new Wire.NonsenseException("it left nothing in the folder 'model'");
      }
      blocks.add(Block.model(Folders.packed(model)));
    }
    Message answer = new Message(header, blocks);
    if (!Program.isAnswer(answer)) {
      throw new Wire.NonsenseException("reply.json says neither ok nor error nor censored");
    }
    return answer;
  }

  private static boolean holdsFiles(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.anyMatch(Files::isRegularFile);
    }
  }
}
