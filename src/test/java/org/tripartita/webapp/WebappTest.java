package org.tripartita.webapp;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** A test against a running {@link WebappServer}; all of them share one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = WebappServer.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "camunda.bpm.authorization.enabled=false", "camunda.bpm.admin-user.id=" + WebappServer.PERSON,
				"camunda.bpm.admin-user.first-name=Ana", "camunda.bpm.admin-user.last-name=Ruiz",
				"camunda.bpm.admin-user.password=una-clave-de-prueba" })
@interface WebappTest {
}
