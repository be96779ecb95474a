using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Data;
using Shiji.Kernel.Results;
using Shiji.Reports.Templates;

namespace Shiji.Reports.Texts;

/// <summary>存稿前的检查 — what a text must be before it is kept, and what is said where somebody else was quicker.</summary>
internal static class TextCheck
{
    private const int Longest = 60_000;

    public static Refusal? Do(Catalogue catalogue, string text)
    {
        if (string.IsNullOrWhiteSpace(text)) return new Refusal("文稿不能是空的，请至少写一段。", "text");
        if (text.Length > Longest) return new Refusal($"一份文稿最多 {Longest} 字，请分成几份。", "text");
        var read = TemplateReader.Read(text);
        return read.Ok ? TemplateCheck.Do(catalogue, read.Value) : read.Refusal;
    }

    public static Refusal Meanwhile(string who, DateTime local, int number) =>
        new($"{who}在{local.ToString("M月d日 H:mm", CultureInfo.InvariantCulture)}存了第{number}版，您写的还在这里，没有存；请打开版本对照，把要留的抄进新版再存。", "text");

    public static async Task<Refusal?> SaveAsync(ShijiDb db, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Refusal("刚才有人也存了这一份，您写的还在这里，没有存；请打开版本对照后再存。", "text");
        }
    }
}
