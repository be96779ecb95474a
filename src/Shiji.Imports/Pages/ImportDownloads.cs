using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Shiji.Kernel.Access;
using Shiji.Sheets.Templates;
using Shiji.Ui;

namespace Shiji.Imports;

/// <summary>导入下载 — templates to fill in, and the lines that were not taken in.</summary>
public static class ImportDownloads
{
    public const string Template = "/imports/template.xlsx";

    private const string Result = "/imports/{id:guid}/result.xlsx";

    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static string ResultOf(Guid id) => $"/imports/{id}/result.xlsx";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Template, TemplateAsync).RequireAuthorization(new NeedsAttribute(Permission.ImportFiles));
        routes.MapGet(Result, ResultAsync).RequireAuthorization(new NeedsAttribute(Permission.ImportFiles));
    }

    private static async Task<IResult> TemplateAsync(string? kind, KindReader kinds, CancellationToken cancel)
    {
        var found = await kinds.FindAsync(kind, cancel);
        if (!found.Ok) return Results.Text(found.Refusal.Message, statusCode: StatusCodes.Status404NotFound);
        using var memory = new MemoryStream();
        TemplateBook.Write(memory, found.Value.Name, found.Value.Columns);
        return Results.File(memory.ToArray(), Type, $"{found.Value.Name}导入模板.xlsx");
    }

    private static async Task<IResult> ResultAsync(Guid id, ResultWorkbook result, CancellationToken cancel)
    {
        // Written whole before it is sent: half a workbook is never taken for one.
        var file = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        if (await result.WriteAsync(id, file, cancel) is { } refusal)
        {
            await file.DisposeAsync();
            return Results.Text(refusal.Message, statusCode: StatusCodes.Status404NotFound);
        }

        file.Position = 0;
        return Results.File(file, Type, "没有导入的行.xlsx");
    }
}
