package org.tripartita.webapp;

import java.util.List;

import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.springframework.beans.factory.ObjectProvider;
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
	private static final int AFTER_SECURITY = 202;

	private final List<BundleMend> mends = BundleMends.ofProduct();

	@Bean
	MendedBundles mendedBundles(final ResourceLoader loader, final CamundaBpmProperties properties) {
		return new MendedBundles(loader, webRoot(properties), mends);
	}

	@Bean
	WebappResources webappResources(final CamundaBpmProperties properties, final ObjectProvider<MendedBundles> bundles) {
		return new WebappResources(webRoot(properties), MendedBundles.paths(mends), bundles::getObject);
	}

	@Bean
	UnpackedWebFiles unpackedWebFiles() {
		return new UnpackedWebFiles();
	}

	private static String webRoot(final CamundaBpmProperties properties) {
		return "classpath:" + properties.getWebapp().getWebjarClasspath() + "/";
	}

	@Bean
	FilterRegistrationBean<IndexPageFilter> webappIndexPageFilter() {
		final FilterRegistrationBean<IndexPageFilter> filter = new FilterRegistrationBean<>(new IndexPageFilter());
		filter.addUrlPatterns("/camunda/app/*");
		filter.setOrder(AFTER_SECURITY);
		return filter;
	}

	@Bean
	FilterRegistrationBean<PluginScriptFilter> webappPluginScriptFilter(final ObjectProvider<MendedBundles> bundles) {
		final FilterRegistrationBean<PluginScriptFilter> filter = new FilterRegistrationBean<>(new PluginScriptFilter(bundles::getObject));
		filter.addUrlPatterns("/camunda/api/*");
		filter.setOrder(AFTER_SECURITY);
		return filter;
	}

}
