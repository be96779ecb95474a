using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Office;
using Shiji.Reports.Publications;
using Shiji.Ui;

namespace Shiji.Workbench;

/// <summary>成文下载 — the file to the byte as it went out.</summary>
public static class PublicationDownload
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/publications/{id:guid}.docx", (Guid id, HttpContext http, ShijiDb db) => DoAsync(id, http, db, null)).RequireAuthorization(new NeedsAttribute(Permission.ReadFigures));
        routes.MapGet("/publications/{id:guid}.pdf", DoAsync).RequireAuthorization(new NeedsAttribute(Permission.ReadFigures));
    }

    private static async Task<IResult> DoAsync(Guid id, HttpContext http, ShijiDb db, MakePdf? pdf)
    {
        var title = await db.Set<Publication>().Where(p => p.Id == id).Select(p => p.Title).SingleOrDefaultAsync(http.RequestAborted);
        var file = await db.Set<PublishedFile>().AsNoTracking().SingleOrDefaultAsync(f => f.PublicationId == id, http.RequestAborted);
        return file is null || title is null ? Results.NotFound() : await SummaryDownload.SentAsync(pdf, file.Content, title, http.RequestAborted);
    }
}
