package org.tripartita.webapp;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.Resource;
import org.springframework.util.DigestUtils;

/** A mended file in place of the shipped one. It is kept packed: a browser asks for it once, and then for its tag. */
final class MendedFile extends AbstractResource {

	private final Resource shipped;

	private final byte[] packed;

	private final int length;

	private final String tag;

	MendedFile(final Resource shipped, final byte[] content) {
		this.shipped = shipped;
		this.packed = pack(content);
		this.length = content.length;
		this.tag = DigestUtils.md5DigestAsHex(content);
	}

	private static byte[] pack(final byte[] content) {
		final ByteArrayOutputStream packed = new ByteArrayOutputStream(content.length / 3);
		final Deflater quickly = new Deflater(Deflater.BEST_SPEED);
		try (OutputStream packing = new DeflaterOutputStream(packed, quickly)) {
			packing.write(content);
		}
		catch (final IOException impossible) {
			throw new UncheckedIOException(impossible);
		}
		finally {
			quickly.end();
		}
		return packed.toByteArray();
	}

	/** Of its content. */
	String tag() {
		return tag;
	}

	@Override
	public InputStream getInputStream() {
		return new InflaterInputStream(new ByteArrayInputStream(packed));
	}

	@Override
	public long contentLength() {
		return length;
	}

	/** The shipped file's, by which its kind is known. */
	@Override
	public String getFilename() {
		return shipped.getFilename();
	}

	@Override
	public String getDescription() {
		return shipped.getDescription() + ", mended";
	}

}
