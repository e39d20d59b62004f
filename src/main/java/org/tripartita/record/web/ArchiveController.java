package org.tripartita.record.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.tripartita.record.ActaArchive;
import org.tripartita.record.ChainName;

/**
 * The archive of a chain, for anyone to keep. It is written to a file before it is sent, so that whoever reads slowly holds
 * no connection of the database.
 */
@Controller
class ArchiveController {

	/** So many archives are written at once. */
	private static final int AT_ONCE = 2;

	private final ActaArchive archive;

	private final ChainPage chains;

	private final Semaphore turns = new Semaphore(AT_ONCE);

	ArchiveController(ActaArchive archive, ChainPage chains) {
		this.archive = archive;
		this.chains = chains;
	}

	@GetMapping("/verificar/archivo/{file:.+}")
	void archive(@PathVariable String file, HttpServletResponse response) throws IOException {
		final ChainName chain = chains.withCode(code(file))
			.filter(archive::isThere)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		final Path written = written(chain);
		try {
			response.setContentType("application/zip");
			response.setContentLengthLong(Files.size(written));
			response.setHeader("X-Content-Type-Options", "nosniff");
			response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("actas-" + chain.code() + ".zip").build().toString());
			Files.copy(written, response.getOutputStream());
		}
		finally {
			Files.delete(written);
		}
	}

	private static String code(String file) {
		if (!file.endsWith(".zip")) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return file.substring(0, file.length() - ".zip".length());
	}

	private Path written(ChainName chain) throws IOException {
		if (!turns.tryAcquire()) {
			throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
		}
		final Path file = Files.createTempFile("actas-", ".zip");
		try (OutputStream out = Files.newOutputStream(file)) {
			archive.write(chain, out);
			return file;
		}
		catch (IOException | RuntimeException failed) {
			Files.delete(file);
			throw failed;
		}
		finally {
			turns.release();
		}
	}

}
