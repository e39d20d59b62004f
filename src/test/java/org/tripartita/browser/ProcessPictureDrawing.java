package org.tripartita.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

import com.microsoft.playwright.Page;

/**
 * Draws every model as a picture for the site and the documentation, with the hash of the model inside:
 * {@code mvn test-compile exec:java@draw-process-pictures}. Run it after a model has changed and commit what changed.
 */
public final class ProcessPictureDrawing {

	private static final Path MODELS = Path.of("processes");

	private static final Path PICTURES = Path.of("src", "main", "resources", "process-pictures");

	private static final String VIEWER = "/META-INF/resources/webjars/bpmn-js/8.0.0/dist/bpmn-viewer.production.min.js";

	private static final String DRAWING = "/org/tripartita/browser/process-picture.js";

	private ProcessPictureDrawing() {
	}

	/** Draws all models again; pictures whose model did not change come out the same. */
	public static void main(String[] arguments) throws IOException {
		Files.createDirectories(PICTURES);
		try (var chromium = Chromium.launch(); var person = chromium.person(); var models = Files.newDirectoryStream(MODELS, "*.bpmn")) {
			var page = person.newPage();
			page.setContent("<div id='canvas'></div>");
			page.addScriptTag(new Page.AddScriptTagOptions().setContent(text(VIEWER)));
			page.addScriptTag(new Page.AddScriptTagOptions().setContent(text(DRAWING)));
			for (var model : models) {
				var name = model.getFileName().toString().replace(".bpmn", ".svg");
				Files.writeString(PICTURES.resolve(name), picture(page, Files.readAllBytes(model)));
			}
		}
	}

	private static String picture(Page page, byte[] model) {
		return (String) page.evaluate("model => draw(model.xml, model.sha256)",
				Map.of("xml", new String(model, StandardCharsets.UTF_8), "sha256", sha256(model)));
	}

	private static String sha256(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String text(String resource) throws IOException {
		try (var file = ProcessPictureDrawing.class.getResourceAsStream(resource)) {
			if (file == null) {
				throw new IOException(resource + " is not on the class path");
			}
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
