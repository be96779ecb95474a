using Spectre.Console;

namespace Shiji.Web.Commands;

/// <summary>进度 — what is being done: live at a terminal, a few plain lines where the output goes to a file or another program.</summary>
internal static class Progress
{
    /// <summary>Hears the step, and how many of how many are done.</summary>
    public delegate void Report(string step, long done, long of);

    /// <summary>Codes of colour and cursor belong on a terminal; elsewhere a table is as wide as it needs.</summary>
    public static void Plain()
    {
        if (!Console.IsOutputRedirected) return;
        AnsiConsole.Console = AnsiConsole.Create(new() { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Interactive = InteractionSupport.No });
        AnsiConsole.Profile.Width = 200;
    }

    public static Task RunAsync(Func<Report, Task> act) => RunAsync(async report =>
    {
        await act(report);
        return true;
    });

    public static Task<T> RunAsync<T>(Func<Report, Task<T>> act) => Console.IsOutputRedirected ? act(new PlainProgress(Console.Out).Report) : BarsAsync(act);

    private static Task<T> BarsAsync<T>(Func<Report, Task<T>> act) => AnsiConsole.Progress()
        .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
        .StartAsync(async progress =>
        {
            ProgressTask? task = null;
            var made = await act((step, done, of) =>
            {
                var words = Markup.Escape(step);
                if (task?.Description != words)
                {
                    Finish(task);
                    task = progress.AddTask(words);
                }

                (task.MaxValue, task.Value) = (Math.Max(1, of), done);
            });
            Finish(task);
            return made;
        });

    private static void Finish(ProgressTask? task)
    {
        if (task is null) return;
        task.Value = task.MaxValue;
        task.StopTask(); // or its time would go on running
    }
}
