using System.Collections.Concurrent;
using System.Numerics;
using Microsoft.Extensions.DependencyInjection;
using Shiji.Kernel.Access;
using Shiji.Kernel.Data;

namespace Shiji.Activities;

/// <summary>
/// 闸机 — those who press at the same moment pass in one statement and one commit: whoever finds nobody at it works it until nobody waits,
/// and the rest of the crowd gathers behind the commit under way. Each is told only after the row is on disk.
/// </summary>
public sealed class Turnstile(IServiceScopeFactory scopes)
{
    // Passed in powers of two, so that a connection keeps few plans.
    private const int Widest = 64;

    private readonly ConcurrentQueue<Passing> _waiting = [];
    private int _worked;

    /// <summary>True where the row is new; a row once handed over goes in even if nobody waits for the answer any more.</summary>
    internal Task<bool> PassAsync(CheckIn row, Guid account, CancellationToken cancel)
    {
        var passing = new Passing(row, account);
        _waiting.Enqueue(passing);
        Work();
        return passing.Told.Task.WaitAsync(cancel);
    }

    private void Work()
    {
        if (Interlocked.CompareExchange(ref _worked, 1, 0) != 0) return;
        using (ExecutionContext.SuppressFlow()) _ = Task.Run(WorkAsync); // it works for all of them, in nobody's name
    }

    private async Task WorkAsync()
    {
        try
        {
            while (Next() is { Count: > 0 } passing) await PassAsync(passing);
        }
        finally
        {
            Volatile.Write(ref _worked, 0);
        }

        if (!_waiting.IsEmpty) Work(); // came between the last look and the end
    }

    private List<Passing> Next()
    {
        var (wide, passing) = ((int)BitOperations.RoundUpToPowerOf2((uint)Math.Min(_waiting.Count, Widest) + 1) / 2, new List<Passing>());
        while (passing.Count < wide && _waiting.TryDequeue(out var next)) passing.Add(next);
        return passing;
    }

    /// <summary>What one of them cannot pass with, the others do not suffer for.</summary>
    private async Task PassAsync(List<Passing> passing)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Acting>().Become(Actor.System);
            var fresh = await scope.ServiceProvider.GetRequiredService<ShijiDb>().AppendAsync(passing);
            foreach (var one in passing) one.Told.TrySetResult(fresh.Remove(one.Row.Id)); // of two with one id the first is the row
        }
        catch (Exception) when (passing.Count > 1)
        {
            foreach (var one in passing) await PassAsync([one]);
        }
        catch (Exception fault)
        {
            passing[0].Told.TrySetException(fault);
        }
    }
}
