using Microsoft.AspNetCore.ResponseCompression;
using Shiji.Kernel.Modules;
using Shiji.Reports;
using Shiji.Web.Commands;

namespace Shiji.Web;

/// <summary>网站 — the pages over one storage; everything it serves is listed here.</summary>
public static class ShijiHost
{
    public static WebApplication Build(Kernel.Data.Storage storage, string url)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = typeof(ShijiHost).Assembly.GetName().Name, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls(url).UseStaticWebAssets();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddKernel(storage, Place.Modules).AddReports().AddHostedService<TallyKeeper>();
        builder.Services.AddRazorComponents();
        builder.Services.AddResponseCompression(o =>
        {
            o.EnableForHttps = true;
            o.Providers.Add<BrotliCompressionProvider>();
            o.Providers.Add<GzipCompressionProvider>();
        });

        var app = builder.Build();
        app.UseResponseCompression();
        app.Use(SecurityHeaders.AddAsync);
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapRazorComponents<Workbench.App>().WithStaticAssets();
        return app;
    }
}
