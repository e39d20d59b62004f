package org.tripartita.installation.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.tripartita.installation.InstallationFailure;

/**
 * A server that outlived its application, which was killed: it is ended before the next one starts on the same
 * cluster. The caller holds the data folder, so no living application can be using it.
 */
final class LeftoverServer {

	private static final int PATIENCE_SECONDS = 60;

	private LeftoverServer() {
	}

	/**
	 * Ends the server that runs on a cluster, if there is one.
	 *
	 * @param cluster the cluster's folder
	 * @return whether there was one
	 * @throws InstallationFailure when it does not end
	 */
	static boolean end(Path cluster) throws IOException {
		Path pidFile = cluster.resolve("postmaster.pid");
		if (!Files.exists(pidFile)) {
			return false;
		}
		Optional<ProcessHandle> server = process(Files.readAllLines(pidFile)).filter(each -> serves(each, cluster));
		if (server.isPresent()) {
			terminate(server.get(), cluster);
		}
		// A process id that another program has by now would make PostgreSQL refuse to start.
		Files.deleteIfExists(pidFile);
		return server.isPresent();
	}

	private static Optional<ProcessHandle> process(List<String> lines) {
		try {
			return lines.isEmpty() ? Optional.empty() : ProcessHandle.of(Long.parseLong(lines.get(0).strip()));
		}
		catch (NumberFormatException e) {
			return Optional.empty();
		}
	}

	private static boolean serves(ProcessHandle process, Path cluster) {
		List<String> command = command(process);
		// Where only the program's path can be seen, that lies in the data folder as the cluster does.
		return !command.isEmpty() && command.get(0).contains("postgres") && (command.contains(cluster.toString())
				|| command.size() == 1 && Path.of(command.get(0)).startsWith(cluster.getParent()));
	}

	/** Program and arguments; Linux tells them to anybody, but the program's path only to its owner. */
	private static List<String> command(ProcessHandle process) {
		Path file = Path.of("/proc", String.valueOf(process.pid()), "cmdline");
		try {
			if (Files.isReadable(file)) {
				return List.of(Files.readString(file).split("\0"));
			}
		}
		catch (IOException e) {
			return List.of();
		}
		List<String> command = new ArrayList<>(process.info().command().stream().toList());
		command.addAll(List.of(process.info().arguments().orElse(new String[0])));
		return command;
	}

	private static void terminate(ProcessHandle server, Path cluster) {
		server.destroy();
		try {
			server.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
		}
		catch (ExecutionException | TimeoutException e) {
			throw new InstallationFailure(InstallationFailure.Reason.DATABASE_DID_NOT_STOP, e, cluster, server.pid());
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new InstallationFailure(InstallationFailure.Reason.DATABASE_DID_NOT_STOP, e, cluster, server.pid());
		}
	}

}
