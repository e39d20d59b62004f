package org.tripartita.portal.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The pictures of the maps, drawn beforehand from the models and kept as SVG. The elements that carry a step say its
 * number, so that a picture shows how far an exercise is without a script.
 */
@Component
class ProcessPictures {

	/** As the pictures are written: the number stands before the class. */
	private static final Pattern STEP = Pattern.compile(" data-step=\"(\\d+)\"");

	private static final String NOW = " class=\"step-now\"";

	private final Map<String, Optional<String>> pictures = new ConcurrentHashMap<>();

	/** The picture of a map with each step marked as it stands; null where the map has no picture. */
	@Nullable String of(String process, List<StepView> steps) {
		return pictures.computeIfAbsent(process, ProcessPictures::read).map(picture -> marked(picture, steps)).orElse(null);
	}

	private static String marked(String picture, List<StepView> steps) {
		var standings = steps.stream().collect(Collectors.toMap(StepView::number, StepView::standing));
		var whole = STEP.matcher(picture).replaceAll(found -> {
			var standing = standings.get(Integer.valueOf(found.group(1)));
			return found.group() + (standing == null ? "" : " class=\"step-" + standing.toLowerCase(Locale.ROOT) + "\"");
		});
		return whole.replaceFirst(NOW, NOW + " id=\"ahora-en-el-mapa\"");
	}

	private static Optional<String> read(String process) {
		var file = new ClassPathResource("process-pictures/" + process + ".svg");
		if (!file.exists()) {
			return Optional.empty();
		}
		try {
			return Optional.of(file.getContentAsString(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
