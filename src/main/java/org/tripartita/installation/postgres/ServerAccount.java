package org.tripartita.installation.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tripartita.installation.InstallationFailure;

/**
 * Under which account PostgreSQL's programs run. An ordinary user runs them as they are; root, which PostgreSQL
 * refuses, runs them in a user namespace of their own or, where that is forbidden, as an unprivileged user.
 *
 * @param prefix what stands in front of each command
 * @param uid user that the cluster's files must belong to; null leaves them with whoever runs the application
 */
record ServerAccount(List<String> prefix, @Nullable String uid) {

	private static final Duration PROBE = Duration.ofSeconds(10);

	/** Unprivileged users that a Unix system has, the best first. */
	private static final List<String> USERS = List.of("postgres", "nobody");

	/**
	 * Chooses the account, trying whether it can run the program and reach the data.
	 *
	 * @param postgres the server's program
	 * @param data folder in which the cluster lies
	 * @param root whether the application runs as root
	 * @throws InstallationFailure when root has no way to run it
	 */
	static ServerAccount choose(Path postgres, Path data, boolean root) {
		if (!root) {
			return new ServerAccount(List.of(), null);
		}
		return ways().filter(account -> account.runs(postgres) && account.reaches(data)).findFirst()
			.orElseThrow(() -> new InstallationFailure(InstallationFailure.Reason.NO_ACCOUNT_FOR_DATABASE, null));
	}

	private static Stream<ServerAccount> ways() {
		ServerAccount namespace = new ServerAccount(List.of("unshare", "-U"), "0");
		return Stream.concat(Stream.of(namespace), unprivileged());
	}

	private static Stream<ServerAccount> unprivileged() {
		return USERS.stream().flatMap(user -> {
			Command.Result uid = Command.run(List.of("id", "-u", user), PROBE);
			Command.Result gid = Command.run(List.of("id", "-g", user), PROBE);
			return uid.succeeded() && gid.succeeded() ? as(user, uid.output(), gid.output()) : Stream.empty();
		}).limit(3);
	}

	private static Stream<ServerAccount> as(String user, String uid, String gid) {
		List<String> setpriv = List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups");
		// Below a folder closed to others (root's home, most often) that user needs leave to pass, and nothing more.
		List<String> passing = concat(setpriv, List.of("--securebits=+no_setuid_fixup",
				"--bounding-set=-all,+dac_override", "--inh-caps=-all,+dac_override", "--ambient-caps=-all,+dac_override"));
		List<String> su = List.of("su", "-s", "/bin/sh", "-c", "exec \"$0\" \"$@\"", "--", user);
		return Stream.of(setpriv, su, passing).map(prefix -> new ServerAccount(prefix, uid));
	}

	private boolean runs(Path postgres) {
		return Command.run(command(List.of(postgres.toString(), "--version")), PROBE).succeeded();
	}

	private boolean reaches(Path folder) {
		return Command.run(command(List.of("test", "-d", folder.resolve(".").toString())), PROBE).succeeded();
	}

	/** The command as this account runs it. */
	List<String> command(List<String> command) {
		return concat(prefix, command);
	}

	/** Gives a file or folder, with all it holds, to this account; earlier starts may have used another one. */
	void own(Path path) throws IOException {
		if (uid == null) {
			return;
		}
		UserPrincipal owner = path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(uid);
		try (Stream<Path> tree = Files.walk(path)) {
			for (Path each : (Iterable<Path>) tree::iterator) {
				if (!uid.equals(String.valueOf(Files.getAttribute(each, "unix:uid")))) {
					Files.setOwner(each, owner);
				}
			}
		}
	}

	private static List<String> concat(List<String> first, List<String> second) {
		List<String> all = new ArrayList<>(first);
		all.addAll(second);
		return List.copyOf(all);
	}

}
