package org.tripartita.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads what scripts tell. What a file leaves out is taken from {@code demo/common.yml}, for the parts that the file
 * tells at all. A day is a date, or {@code inicio-30}: thirty days before the first start.
 */
final class DataFiles {

	private static final Pattern DAY = Pattern.compile("\\binicio([+-]\\d+)");

	private static final ObjectMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule()).build();

	private DataFiles() {
	}

	/** The data of one exercise. */
	static ExerciseData read(String script, LocalDate firstDay) {
		var told = load("demo/" + script + ".yml", firstDay);
		return JSON.convertValue(completed(told, load("demo/common.yml", firstDay)), ExerciseData.class);
	}

	/** For whom the accounts act: the organisation by territory and role, and under {@code since} from which day where not from the beginning. */
	static Map<String, Map<String, String>> people() {
		return yaml().load(text("demo/people.yml"));
	}

	private static Map<String, Object> load(String file, LocalDate firstDay) {
		return yaml().load(DAY.matcher(text(file)).replaceAll(day -> firstDay.plusDays(Long.parseLong(day.group(1))).toString()));
	}

	private static String text(String file) {
		try {
			return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
	}

	/** Days stay texts, and so does {@code on}. */
	private static Yaml yaml() {
		var options = new LoaderOptions();
		var dumping = new DumperOptions();
		return new Yaml(new SafeConstructor(options), new Representer(dumping), dumping, options, new Resolver() {

			@Override
			public void addImplicitResolver(Tag tag, Pattern pattern, String first, int limit) {
				if (tag != Tag.TIMESTAMP && tag != Tag.BOOL) {
					super.addImplicitResolver(tag, pattern, first, limit);
				}
			}

		});
	}

	/** Fills the parts that are told; a part that is not told stays away. */
	@SuppressWarnings("unchecked")
	private static Map<String, Object> completed(Map<String, Object> told, Map<String, Object> common) {
		var whole = new LinkedHashMap<String, Object>(told);
		common.forEach((key, value) -> {
			if (told.get(key) instanceof Map<?, ?> part) {
				whole.put(key, filled((Map<String, Object>) part, (Map<String, Object>) value));
			}
		});
		return whole;
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> filled(Map<String, Object> told, Map<String, Object> common) {
		var whole = new LinkedHashMap<String, Object>(common);
		told.forEach((key, value) -> whole.merge(key, value, (usual, own) -> usual instanceof Map<?, ?> && own instanceof Map<?, ?>
				? filled((Map<String, Object>) own, (Map<String, Object>) usual) : own));
		return whole;
	}

}
