package org.tripartita;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The message files of all modules, one for each: {@code messages/<module>.properties}. */
@Configuration(proxyBeanMethods = false)
class MessageFiles {

	@Bean
	MessageSource messageSource() throws IOException {
		var files = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
		var messages = new ResourceBundleMessageSource();
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		messages.setAlwaysUseMessageFormat(true);
		messages.setBasenames(Arrays.stream(files)
			.map(file -> Objects.requireNonNull(file.getFilename()).replace(".properties", ""))
			.sorted()
			.map(name -> "messages/" + name)
			.toArray(String[]::new));
		return messages;
	}

}
