<#macro content>
<#if pageId! == "login">
<div class="tuntas-help">
  <p>${msg("tuntasNoAccount")}</p>
  <#if (client.baseUrl)?has_content>
  <p>${msg("tuntasNotStaff")} <a href="${client.baseUrl?remove_ending("/")}/lapor">${msg("tuntasReport")}</a></p>
  </#if>
</div>
</#if>
<#if (auth.showUsername())!false>
<#-- The stock template's label belongs to no field; a copy of it would miss Keycloak's mends. -->
<script type="module">
  <#outputformat "JavaScript">
  document.getElementById("kc-attempted-username")?.setAttribute("aria-label", ${msg("username")?c});
  </#outputformat>
</script>
</#if>
</#macro>
