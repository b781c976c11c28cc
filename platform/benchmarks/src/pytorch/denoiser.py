"""The denoiser of families-deep in PyTorch: 3 hidden layers of 256, batch 512, Adam, averaged weights.

Reads lines `STEPS THREADS` and answers each with seconds. Run by pairs.py beside it.
"""
import copy
import math
import sys
import time

import torch

WIDTH, EMBEDDING, BATCH = 256, 8, 512


class Network(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.embedding = torch.nn.Embedding(1, EMBEDDING)
        self.layers = torch.nn.Sequential(
            torch.nn.Linear(2 + 9 + EMBEDDING, WIDTH), torch.nn.SiLU(),
            torch.nn.Linear(WIDTH, WIDTH), torch.nn.SiLU(),
            torch.nn.Linear(WIDTH, WIDTH), torch.nn.SiLU(),
            torch.nn.Linear(WIDTH, 2),
        )

    def forward(self, points, features, source):
        return self.layers(torch.cat([points, features, self.embedding(source)], 1))


def train(steps, points):
    network = Network()
    average = copy.deepcopy(network)
    optimiser = torch.optim.Adam(network.parameters(), lr=1e-3)
    source = torch.zeros(BATCH, dtype=torch.long)
    for step in range(steps):
        for group in optimiser.param_groups:
            group["lr"] = 1e-3 * (1 + math.cos(math.pi * step / steps)) / 2
        clean = points[torch.randint(len(points), (BATCH,))]
        level = torch.exp(-1 + 1.4 * torch.randn(BATCH, 1))
        noisy = clean + level * torch.randn(BATCH, 2)
        root = torch.sqrt(1 + level**2)
        target = (clean - noisy / root**2) / (level / root)
        noise = torch.log(level) / 4
        angles = [math.pi / 2 * 2**j * noise for j in range(4)]
        features = torch.cat([noise] + [f(a) for a in angles for f in (torch.sin, torch.cos)], 1)
        loss = (network(noisy / root, features, source) - target).square().mean()
        if not math.isfinite(loss.item()):
            raise SystemExit("the loss is no number")
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        optimiser.step()
        keep = min(0.999, (1 + step) / (10 + step))
        with torch.no_grad():
            torch._foreach_mul_(list(average.parameters()), keep)
            torch._foreach_add_(list(average.parameters()), list(network.parameters()), alpha=1 - keep)


def main():
    torch.manual_seed(1)
    points = torch.randn(50_000, 2)
    for line in sys.stdin:
        steps, threads = map(int, line.split())
        torch.set_num_threads(threads)
        began = time.perf_counter()
        train(steps, points)
        print(time.perf_counter() - began, flush=True)


main()
