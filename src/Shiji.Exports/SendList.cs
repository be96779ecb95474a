using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Shiji.Kernel.Data;
using Shiji.Kernel.Logs;
using Shiji.Kernel.Time;
using Shiji.Sheets.Books;

namespace Shiji.Exports;

/// <summary>导出 — sends a list as a workbook with a sheet that says what it is, or, asked with format=csv, as plain lines; row by row from the database to whoever asked, and every export is in the log with its rows.</summary>
public sealed class SendList(ShijiDb db, DistrictClock clock)
{
    public const string Notes = "说明";

    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>So many rows are written before the reader at the other end is waited for.</summary>
    private const int Stretch = 200;

    public async Task DoAsync(HttpContext http, ExportedList list)
    {
        var cancel = http.RequestAborted;
        if (list.Revealed is { } reason) await NoteAsync(LogAct.Revealed, list, $"导出{list.Name}全文：{reason}");
        var plain = http.Request.Query["format"] == CsvLines.Format;
        var name = new ContentDispositionHeaderValue("attachment");
        name.SetHttpFileName(plain ? Path.ChangeExtension(list.FileName, CsvLines.Format) : list.FileName);
        (http.Response.ContentType, http.Response.Headers.ContentDisposition, http.Response.Headers.CacheControl) = (plain ? CsvLines.Type : Type, name.ToString(), "no-store");

        var sent = new Counted(list, http.Response.BodyWriter);
        try
        {
            await using var to = new PipedStream(http.Response.BodyWriter);
            if (plain) await SendLinesAsync(list, sent, to, cancel);
            else await SendBookAsync(list, sent, to, cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            await NoteAsync(LogAct.Exported, list, $"{list.Name}，对方中断，到 {sent.Rows} 行为止，文件不完整。{list.Chosen}");
            return;
        }

        await http.Response.BodyWriter.FlushAsync(cancel);
    }

    private async Task SendBookAsync(ExportedList list, Counted sent, Stream to, CancellationToken cancel)
    {
        using var book = new SheetWriter(to);
        await book.WriteAsync(list.Name, list.Columns, sent.RowsAsync(cancel), cancel);
        book.Write(Notes, [new("项目", Width: 14), new("内容", Width: 60)], Said(list, sent.Rows), cancel);
        // Before it becomes a workbook: what nobody could write down is not given away.
        await NoteAsync(LogAct.Exported, list, $"{list.Name}，{sent.Rows} 行。{list.Chosen}");
        book.Finish();
    }

    private async Task SendLinesAsync(ExportedList list, Counted sent, Stream to, CancellationToken cancel)
    {
        // Lines are whole as they leave: that they do is written down before the first, how many after the last.
        await NoteAsync(LogAct.Exported, list, $"{list.Name}，CSV，开始导出。{list.Chosen}");
        await CsvLines.WriteAsync(to, list.Columns, sent.RowsAsync(cancel), cancel);
        await NoteAsync(LogAct.Exported, list, $"{list.Name}，CSV，{sent.Rows} 行。{list.Chosen}");
    }

    private IEnumerable<IReadOnlyList<object?>> Said(ExportedList list, long rows) =>
    [
        ["清单", list.Name],
        .. list.Filter.Select(f => (object?[])[f.Name, f.Value]),
        ["行数", rows.ToString(CultureInfo.InvariantCulture)],
        ["导出人", db.Actor.Post.Length > 0 ? $"{db.Actor.Name}（{db.Actor.Post}）" : db.Actor.Name],
        ["导出时间", clock.LocalOf(clock.UtcNow).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)],
        ["脱敏", list.Masking],
        ["留痕", "谁、什么时候、按什么条件导出了多少行，已经记入日志。"],
    ];

    // Whoever has gone away cannot stop the log.
    private async Task NoteAsync(LogAct act, ExportedList list, string reason)
    {
        var entry = db.LogOf(act, list.Subject, list.SubjectId);
        (entry.OrganisationId, entry.Reason) = (list.OrganisationId, reason);
        db.Add(entry);
        await db.SaveChangesAsync(CancellationToken.None);
    }

    /// <summary>The rows as they go by.</summary>
    private sealed class Counted(ExportedList list, System.IO.Pipelines.PipeWriter to)
    {
        public long Rows { get; private set; }

        public async IAsyncEnumerable<IReadOnlyList<object?>> RowsAsync([EnumeratorCancellation] CancellationToken cancel)
        {
            await foreach (var row in list.Rows.WithCancellation(cancel))
            {
                yield return row;
                if (++Rows % Stretch == 0) await to.FlushAsync(cancel);
                cancel.ThrowIfCancellationRequested();
            }
        }
    }
}
