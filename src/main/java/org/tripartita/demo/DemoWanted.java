package org.tripartita.demo;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Who names no database tries the product; {@code tripartita.demo} says otherwise, either way. */
public final class DemoWanted implements Condition {

	@Override
	public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
		var environment = context.getEnvironment();
		return environment.getProperty("tripartita.demo", Boolean.class,
				!StringUtils.hasText(environment.getProperty("spring.datasource.url")));
	}

}
