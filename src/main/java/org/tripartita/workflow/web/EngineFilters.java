package org.tripartita.workflow.web;

import jakarta.servlet.Filter;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.tripartita.workflow.PendingTasks;

/** In which order the filters stand in front of the engine's HTTP interface: behind the login, before Camunda's own. */
@Configuration(proxyBeanMethods = false)
class EngineFilters {

	private static final int FIRST = 190;

	@Bean
	FilterRegistrationBean<EngineReachFilter> engineReachFilter(Refusals refusals) {
		return at(FIRST, new EngineReachFilter(refusals));
	}

	@Bean
	FilterRegistrationBean<BodyLimitFilter> engineBodyLimitFilter(Refusals refusals) {
		return at(FIRST + 1, new BodyLimitFilter(refusals));
	}

	@Bean
	FilterRegistrationBean<ClaimFilter> engineClaimFilter(Refusals refusals) {
		return at(FIRST + 2, new ClaimFilter(refusals));
	}

	@Bean
	FilterRegistrationBean<QueryFilter> engineQueryFilter(Refusals refusals) {
		return at(FIRST + 3, new QueryFilter(refusals));
	}

	@Bean
	FilterRegistrationBean<AnswerFilter> engineAnswerFilter(Refusals refusals) {
		return at(FIRST + 4, new AnswerFilter(refusals));
	}

	@Bean
	FilterRegistrationBean<RetriesFilter> engineRetriesFilter(Refusals refusals) {
		return at(FIRST + 5, new RetriesFilter(refusals));
	}

	/** The last: what the others refuse is said and logged by them. */
	@Bean
	FilterRegistrationBean<FailureFilter> engineFailureFilter(Refusals refusals, PendingTasks pending) {
		return at(FIRST + 6, new FailureFilter(refusals, pending));
	}

	private static <F extends Filter> FilterRegistrationBean<F> at(int order, F filter) {
		var registration = new FilterRegistrationBean<>(filter);
		registration.addUrlPatterns(EngineRequest.ROOT + "/*");
		registration.setOrder(order);
		return registration;
	}

}
