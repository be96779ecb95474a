using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Shiji.Kernel.People;
using Shiji.Kernel.Time;

namespace Shiji.Accounts;

/// <summary>我的数据下载 — one's own data in full, as JSON or as a workbook; every copy is logged.</summary>
public static class MyDataDownloads
{
    public const string Json = "/me/data.json";
    public const string Sheet = "/me/data.xlsx";

    private const string SheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static readonly JsonSerializerOptions Plainly = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Json, JsonAsync).RequireAuthorization();
        routes.MapGet(Sheet, SheetAsync).RequireAuthorization();
    }

    private static Task<IResult> JsonAsync(HttpContext http, ReadMine read, DistrictClock clock) => SendAsync(http, read, "json", "application/json", (file, to) =>
        JsonSerializer.Serialize(to, MyDataTables.Of(file, clock).ToDictionary(t => t.Name, t => t.Rows.Select(r => t.Titles.Zip(r).ToDictionary(c => c.First, c => c.Second)).ToList()), Plainly));

    private static Task<IResult> SheetAsync(HttpContext http, ReadMine read, DistrictClock clock) => SendAsync(http, read, "xlsx", SheetType, (file, to) => MyDataTables.Write(MyDataTables.Of(file, clock), to));

    private static async Task<IResult> SendAsync(HttpContext http, ReadMine read, string extension, string type, Action<MyFile, Stream> write)
    {
        http.Response.Headers.CacheControl = "no-store";
        var copy = await read.CopyAsync(http.RequestAborted);
        if (!copy.Ok) return Results.Text(copy.Refusal.Message, statusCode: StatusCodes.Status404NotFound);
        using var memory = new MemoryStream();
        write(copy.Value, memory);
        return Results.File(memory.ToArray(), type, $"我的数据.{extension}");
    }
}
