using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.ResponseCompression;
using Shiji.Accounts;
using Shiji.Activities;
using Shiji.Api;
using Shiji.Exports;
using Shiji.Imports;
using Shiji.Kernel.Logs;
using Shiji.Kernel.Modules;
using Shiji.Kernel.Secrecy;
using Shiji.League;
using Shiji.Office;
using Shiji.Reports;
using Shiji.Volunteering;
using Shiji.Web.Commands;
using Shiji.Workbench;

namespace Shiji.Web;

/// <summary>网站 — the pages over one storage; everything it serves is listed here.</summary>
public static class ShijiHost
{
    public static WebApplication Build(Kernel.Data.Storage storage, KeyRing ring, string url, HostSettings? settings = null)
    {
        settings ??= new();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = typeof(ShijiHost).Assembly.GetName().Name, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls(url).UseStaticWebAssets();
        // The host's own errors come back as exceptions and are said in a sentence; a second, longer telling helps nobody.
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical)
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error); // warns that its keys lie open: they lie under our seal
        builder.Services.AddKernel(storage, Place.Modules).AddSecrecy(ring).AddReports().AddSingleton(_ => new MakePdf()).AddWorkbench().AddSignIn(settings.Domain).AddImports().AddActivities().AddVolunteering().AddLeague().AddExports().AddApi()
            .AddSingleton(new AnchorFolder(Path.Combine(settings.Folder, AnchorFolder.Name))).AddSingleton(new PresetShelf(null, Path.Combine(settings.Folder, PresetShelf.Name))).AddHostedService<TallyKeeper>().AddHostedService<JobKeeper>();
        if (settings.Time is { } time) builder.Services.AddSingleton(time);
        if (settings.JsonLog) builder.Logging.ClearProviders().AddFilter(RequestLog.Category, LogLevel.Information).AddJsonConsole(o => (o.IncludeScopes, o.UseUtcTimestamp, o.TimestampFormat) = (true, true, "O"));
        builder.Services.AddHealth().AddMeters().AddTraces().AddSingleton<RequestLog>();
        builder.Services.AddRazorComponents();
        builder.Services.AddResponseCompression(o =>
        {
            o.EnableForHttps = true;
            o.Providers.Add<BrotliCompressionProvider>();
            o.Providers.Add<GzipCompressionProvider>();
        });

        var app = builder.Build();
        // From a proxy on this machine only: whose address a visitor has, and whether they came by https.
        app.UseForwardedHeaders(new() { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto });
        app.UseResponseCompression();
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.Use(SecurityHeaders.AddAsync); // inside: an error clears the headers set before it
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.UseApiProblems();
        app.UseRouting();
        app.Use(Traces.NameAsync);
        app.UseSignIn();
        app.Use(app.Services.GetRequiredService<RequestLog>().PassAsync);
        app.UseRateLimiter();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        var pages = app.MapRazorComponents<App>().WithStaticAssets();
        pages.AddAdditionalAssemblies(typeof(AccountsModule).Assembly, typeof(ImportsModule).Assembly, typeof(ActivitiesModule).Assembly, typeof(VolunteeringModule).Assembly, typeof(MembersModule).Assembly, typeof(ApiModule).Assembly);
        if (app.Environment.IsDevelopment()) pages.AddAdditionalAssemblies(typeof(Ui.GalleryPage).Assembly);
        SummaryDownload.Map(app);
        PublicationDownload.Map(app);
        DraftDownload.Map(app);
        TextDownload.Map(app);
        ImportDownloads.Map(app);
        PasskeyRoutes.Map(app);
        MyDataDownloads.Map(app);
        HealthPages.Map(app);
        MetricsPage.Map(app, settings.MetricsToken);
        Traces.Listen(app.Services);
        WorkbenchExports.Map(app);
        AccountsExports.Map(app);
        ImportsExport.Map(app);
        MembersExport.Map(app);
        DuesExport.Map(app);
        CadresExport.Map(app);
        OrganisingExport.Map(app);
        ExportTerms.Map(app);
        VolunteersExport.Map(app);
        TrainingExports.Map(app);
        ActivityExports.Map(app);
        SessionExports.Map(app);
        AuditExports.Map(app);
        FindFeed.Map(app);
        PointsExports.Map(app);
        ProjectsExports.Map(app);
        CourtesyExports.Map(app);
        StarsExports.Map(app);
        CertificatesExports.Map(app);
        CertificateDownloads.Map(app);
        ApiRoutes.Map(app);
        return app;
    }
}
