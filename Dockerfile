FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY . .
RUN ./package && mkdir out && tar -xzf target/packages/dossier-*-bin.tar.gz -C out --strip-components=1

FROM eclipse-temurin:25-jre
RUN groupadd --system --gid 10001 dossier \
    && useradd --system --uid 10001 --gid dossier --home-dir /nonexistent --shell /usr/sbin/nologin dossier \
    && install -d -o dossier -g dossier /index
COPY --from=build /build/out /opt/dossier
RUN /opt/dossier/bin/dossier --prepare
USER 10001:10001
ENV DOSSIER_HOST=0.0.0.0 DOSSIER_PORT=8080 DOSSIER_INDEX=/index
VOLUME ["/index"]
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /health/live HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["/opt/dossier/bin/dossier"]
CMD ["up", "/articles"]
