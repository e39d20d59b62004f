package org.tripartita.installation.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

import org.tripartita.installation.InstallationFailure;

/** The embedded database's password: made by chance once, kept in a file that only its owner reads. */
final class ClusterPassword {

	private static final int BYTES = 24;

	private ClusterPassword() {
	}

	/** Makes the password of a new cluster, unless an interrupted start has made it already. */
	static String create(Path file) throws IOException {
		if (!Files.exists(file)) {
			byte[] random = new byte[BYTES];
			new SecureRandom().nextBytes(random);
			write(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
		}
		return Files.readString(file).strip();
	}

	/**
	 * Reads the password of an existing cluster.
	 *
	 * @throws InstallationFailure when its file is gone
	 */
	static String read(Path file, Path cluster) throws IOException {
		if (!Files.exists(file)) {
			throw new InstallationFailure(InstallationFailure.Reason.DATABASE_PASSWORD_MISSING, null, cluster, file);
		}
		return Files.readString(file).strip();
	}

	/** Writes a secret into a new file that only its owner reads. */
	static void write(Path file, String secret) throws IOException {
		Path part = file.resolveSibling(file.getFileName() + ".part");
		Files.deleteIfExists(part);
		Files.createFile(part, ownerOnly(file));
		Files.writeString(part, secret + "\n");
		Files.move(part, file);
	}

	private static FileAttribute<?>[] ownerOnly(Path file) {
		return file.getFileSystem().supportedFileAttributeViews().contains("posix")
				? new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
				: new FileAttribute<?>[0];
	}

}
