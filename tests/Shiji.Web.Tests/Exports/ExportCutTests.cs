using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Exports;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;
using Shiji.Kernel.Logs;
using Shiji.Kernel.Tests.Databases;
using Shiji.Sheets.Books;
using Shiji.Web.Tests.Twice;

namespace Shiji.Web.Tests.Exports;

/// <summary>An export that nobody waits for any more.</summary>
public sealed class ExportCutTests(ServedTwice served)
{
    [Theory]
    [OnEachDatabase]
    public async Task Whoever_goes_away_stops_the_export_and_the_log_says_how_far_it_came(Database database)
    {
        await using var scope = (await served.OnAsync(database)).Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().Become(Actor.System);
        using var away = new CancellationTokenSource();
        using var sent = new MemoryStream();
        var http = new DefaultHttpContext { RequestAborted = away.Token };
        http.Response.Body = sent;
        async IAsyncEnumerable<int> Endless()
        {
            for (var i = 1; ; i++)
            {
                if (i == 1000) await away.CancelAsync();
                yield return i;
            }
        }

        await scope.ServiceProvider.GetRequiredService<SendList>().DoAsync(http, ExportedList.Of("没完的清单", "register", [new ExportColumn<int>("数", i => i, ColumnKind.Whole)], Endless()));

        var entry = await scope.ServiceProvider.GetRequiredService<ShijiDb>().Set<LogEntry>().Where(e => e.Subject == "register" && e.Act == LogAct.Exported && e.Reason!.Contains("没完")).SingleAsync();
        Assert.Contains("对方中断，到 1000 行为止", entry.Reason, StringComparison.Ordinal);
        sent.Position = 0;
        Assert.True(NotWhole(sent));
    }

    /// <summary>What was cut off is no workbook that a program would open.</summary>
    private static bool NotWhole(Stream file)
    {
        try
        {
            using var parts = new ZipArchive(file);
            return parts.GetEntry("xl/workbook.xml") is null;
        }
        catch (InvalidDataException)
        {
            return true;
        }
    }
}
