package org.tripartita.webapp;

import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;

/** Puts Tripartita's mends, files and headers in front of Camunda's web applications. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnProperty(prefix = "camunda.bpm.webapp", name = "enabled", matchIfMissing = true)
class WebappConfiguration {

	/** After Spring Security, before Camunda's own filters. */
	private static final int INDEX_PAGE_ORDER = 202;

	@Bean
	WebappResources webappResources(final ResourceLoader loader, final CamundaBpmProperties properties) {
		final String webRoot = "classpath:" + properties.getWebapp().getWebjarClasspath() + "/";
		return new WebappResources(webRoot, new MendedBundles(loader, webRoot, BundleMends.ofProduct()));
	}

	@Bean
	FilterRegistrationBean<IndexPageFilter> webappIndexPageFilter() {
		final FilterRegistrationBean<IndexPageFilter> filter = new FilterRegistrationBean<>(new IndexPageFilter());
		filter.addUrlPatterns("/camunda/app/*");
		filter.setOrder(INDEX_PAGE_ORDER);
		return filter;
	}

}
