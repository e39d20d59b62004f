package org.tripartita.opencall.web;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.tripartita.workflow.Texts;

/** Puts the size limit of applications before everything that reads them, the check of the form's token included. */
@Configuration(proxyBeanMethods = false)
class ApplicationSize {

	/** Behind the filter that notes every refusal in the log. */
	private static final int BEFORE_LOGIN = -150;

	@Bean
	FilterRegistrationBean<ApplicationSizeFilter> applicationSizeFilter(Texts texts) {
		var filter = new FilterRegistrationBean<>(new ApplicationSizeFilter(texts));
		filter.addUrlPatterns("/convocatorias/*", "/espacio/convocatorias/*");
		filter.setOrder(BEFORE_LOGIN);
		return filter;
	}

}
