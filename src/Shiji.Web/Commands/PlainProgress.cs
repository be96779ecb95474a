namespace Shiji.Web.Commands;

/// <summary>逐行进度 — one line when a step begins, and one at each quarter of it.</summary>
internal sealed class PlainProgress(TextWriter output)
{
    private const int Parts = 4;

    private string _step = "";
    private long _told;

    public void Report(string step, long done, long of)
    {
        if (step != _step)
        {
            (_step, _told) = (step, 0);
            output.WriteLine($"{step} …");
        }

        var part = of > 0 ? done * Parts / of : 0;
        if (part <= _told || part >= Parts) return;
        _told = part;
        output.WriteLine($"{step} {part * 100 / Parts}%");
    }
}
