package org.tripartita.installation.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.util.FileSystemUtils;
import org.tripartita.installation.InstallationFailure;

/**
 * PostgreSQL's programs, extracted once from the application's jar.
 *
 * @param folder where {@code bin} and {@code lib} lie
 */
record PostgresBinaries(Path folder) {

	private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

	/**
	 * Extracts the programs of this platform unless they are there already.
	 *
	 * @param parent folder that takes them
	 * @throws InstallationFailure when the application brings none for this platform
	 */
	static PostgresBinaries in(Path parent) throws IOException {
		Path folder = parent.resolve("postgres-bin-" + fingerprint());
		if (!Files.isDirectory(folder)) {
			Files.createDirectories(parent);
			Path part = Files.createTempDirectory(parent, "postgres-bin-");
			try {
				extract(part);
				// Complete or absent, whenever the process ends: nobody finds half an extraction.
				Files.move(part, folder);
			}
			catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
				FileSystemUtils.deleteRecursively(part);
			}
		}
		return new PostgresBinaries(folder);
	}

	/** Path of one of the programs: {@code initdb}, {@code pg_ctl} or {@code postgres}. */
	Path program(String name) {
		return folder.resolve("bin").resolve(WINDOWS ? name + ".exe" : name);
	}

	private static void extract(Path target) throws IOException {
		openToOthers(target);
		try (TarArchiveInputStream tar = new TarArchiveInputStream(
				new XZCompressorInputStream(new BufferedInputStream(archive())))) {
			for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
				write(entry, tar, target);
			}
		}
	}

	private static void write(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
		Path path = target.resolve(entry.getName()).normalize();
		if (!path.startsWith(target)) {
			throw new IOException(entry.getName());
		}
		if (entry.isDirectory()) {
			Files.createDirectories(path);
			return;
		}
		Files.createDirectories(path.getParent());
		if (entry.isSymbolicLink()) {
			Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
		}
		else {
			Files.copy(content, path);
			path.toFile().setExecutable((entry.getMode() & 0100) != 0 || path.startsWith(target.resolve("bin")), false);
		}
	}

	/** The account that runs the programs need not be the one that extracts them. */
	private static void openToOthers(Path folder) {
		folder.toFile().setReadable(true, false);
		folder.toFile().setExecutable(true, false);
	}

	private static String fingerprint() throws IOException {
		try (DigestInputStream content = new DigestInputStream(archive(), MessageDigest.getInstance("SHA-256"))) {
			content.transferTo(java.io.OutputStream.nullOutputStream());
			return HexFormat.of().formatHex(content.getMessageDigest().digest(), 0, 6);
		}
		catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}

	private static InputStream archive() throws IOException {
		String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
		String architecture = System.getProperty("os.arch");
		String system = WINDOWS ? "Windows" : name.startsWith("mac") ? "Darwin" : "Linux";
		try {
			return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, architecture);
		}
		catch (IllegalStateException e) {
			throw new InstallationFailure(InstallationFailure.Reason.PLATFORM_WITHOUT_DATABASE, e, system, architecture);
		}
	}

}
