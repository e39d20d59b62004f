package org.tripartita.installation.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.jspecify.annotations.Nullable;
import org.tripartita.installation.InstallationFailure;

import static org.tripartita.installation.InstallationFailure.Reason.DATA_FOLDER_IN_USE;
import static org.tripartita.installation.InstallationFailure.Reason.DATA_FOLDER_NOT_WRITABLE;

/**
 * The folder that keeps the installation's data, held by one application at a time. The hold ends with
 * {@link #close()} or with the process, however it ends.
 */
final class DataFolder implements AutoCloseable {

	/** Locks lie beyond the text, so that a second start can read who holds them where locks are mandatory. */
	private static final long LOCK_POSITION = Long.MAX_VALUE - 1;

	private final Path path;

	private final FileChannel channel;

	private final boolean root;

	private DataFolder(Path path, FileChannel channel, boolean root) {
		this.path = path;
		this.channel = channel;
		this.root = root;
	}

	/**
	 * Takes the folder for this process, creating it where needed.
	 *
	 * @throws InstallationFailure when another application holds it or this user cannot write it
	 */
	static DataFolder take(Path path) {
		try {
			Files.createDirectories(path);
			boolean root = writtenByRoot(path);
			FileChannel channel = FileChannel.open(path.resolve("tripartita.lock"), StandardOpenOption.CREATE,
					StandardOpenOption.READ, StandardOpenOption.WRITE);
			if (!lock(channel)) {
				String holder = Files.readString(path.resolve("tripartita.lock")).strip();
				channel.close();
				throw new InstallationFailure(DATA_FOLDER_IN_USE, null, path, holder);
			}
			channel.truncate(0);
			channel.write(ByteBuffer.wrap(String.valueOf(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
			return new DataFolder(path, channel, root);
		}
		catch (IOException e) {
			throw notWritable(path, e);
		}
	}

	static InstallationFailure notWritable(Path path, @Nullable Throwable cause) {
		return new InstallationFailure(DATA_FOLDER_NOT_WRITABLE, cause, path, System.getProperty("user.name"));
	}

	private static boolean lock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock(LOCK_POSITION, 1, false) != null;
		}
		catch (OverlappingFileLockException e) {
			return false;
		}
	}

	/** What a file created here belongs to says who we are more surely than the user's name does. */
	private static boolean writtenByRoot(Path path) throws IOException {
		Path probe = Files.createTempFile(path, ".prueba", "");
		try {
			return Integer.valueOf(0).equals(Files.getAttribute(probe, "unix:uid"));
		}
		catch (UnsupportedOperationException | IllegalArgumentException e) {
			return false;
		}
		finally {
			Files.delete(probe);
		}
	}

	Path path() {
		return path;
	}

	/** Whether this process runs as root, which PostgreSQL refuses. */
	boolean root() {
		return root;
	}

	@Override
	public void close() {
		try {
			channel.close();
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

}
