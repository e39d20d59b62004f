package org.tripartita.opencall.web;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

import org.tripartita.workflow.Texts;

/** Puts the size limit of applications before everything that reads them, the check of the form's token included. */
@Configuration(proxyBeanMethods = false)
class ApplicationSize {

	@Bean
	FilterRegistrationBean<ApplicationSizeFilter> applicationSizeFilter(Texts texts) {
		var filter = new FilterRegistrationBean<>(new ApplicationSizeFilter(texts));
		filter.addUrlPatterns("/convocatorias/*", "/espacio/convocatorias/*");
		filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
		return filter;
	}

}
