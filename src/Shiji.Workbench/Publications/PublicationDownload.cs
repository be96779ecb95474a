using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Reports.Publications;
using Shiji.Ui;

namespace Shiji.Workbench;

/// <summary>成文下载 — the file to the byte as it went out.</summary>
public static class PublicationDownload
{
    private const string Type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/publications/{id:guid}.docx", DoAsync).RequireAuthorization(new NeedsAttribute(Permission.ReadFigures));

    private static async Task<IResult> DoAsync(Guid id, HttpContext http, ShijiDb db)
    {
        var title = await db.Set<Publication>().Where(p => p.Id == id).Select(p => p.Title).SingleOrDefaultAsync(http.RequestAborted);
        var file = await db.Set<PublishedFile>().AsNoTracking().SingleOrDefaultAsync(f => f.PublicationId == id, http.RequestAborted);
        return file is null || title is null ? Results.NotFound() : Results.File(file.Content, Type, $"{title}.docx");
    }
}
