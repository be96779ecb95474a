using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Shiji.Kernel.Access;
using Shiji.Reports.Drafts;
using Shiji.Ui;

namespace Shiji.Workbench;

/// <summary>在核文件下载 — one's own, with the words put into it so far.</summary>
public static class DraftDownload
{
    private const string Type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/check/draft.docx", DoAsync).RequireAuthorization(new NeedsAttribute(Permission.ReadFigures));

    private static async Task<IResult> DoAsync(HttpContext http, KeepDraft keep)
    {
        http.Response.Headers.CacheControl = "no-store";
        return await keep.FindAsync(null, http.RequestAborted) is { } file ? Results.File(file.Content, Type, file.Name) : Results.NotFound();
    }
}
