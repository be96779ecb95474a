using System.Globalization;
using System.Text;

namespace Shiji.Kernel.Logs;

/// <summary>日志原文 — an entry as the bytes that are hashed: every field with its length before it, so that no two entries read alike.</summary>
internal static class LogText
{
    public static byte[] Of(LogEntry e, string previous)
    {
        var text = new StringBuilder();
        foreach (var field in (string?[])
                 [
                     previous, Number(e.Id), e.At.ToString("O", CultureInfo.InvariantCulture), Number((long)e.Act), e.AccountId?.ToString("n"), e.Who, e.Post, e.Address,
                     e.Subject, e.SubjectId, e.OrganisationId is { } o ? Number(o) : null, e.Before, e.After, e.Reason,
                 ])
            text.Append(field is null ? "-" : Number(field.Length)).Append(':').Append(field).Append('\n');
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Number(long n) => n.ToString(CultureInfo.InvariantCulture);
}
